using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace RuleOfLaw.Rules.Documents.Reading.Pdf;

/// <summary>The resources of a page that its text needs: fonts and drawings. The library would read patterns and colours, too, and fail with them.</summary>
internal sealed class TextResources(IResourceStore store, IPdfTokenScanner scanner, ILookupFilterProvider filters, PdfBudget budget) : IResourceStore
{
    private readonly Dictionary<DictionaryToken, DictionaryToken> _reduced = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<IndirectReference> _checkedFonts = [];
    private readonly PdfFontCheck _fontCheck = new(scanner, filters, budget);

    public void LoadResourceDictionary(DictionaryToken resourceDictionary)
    {
        if (!_reduced.TryGetValue(resourceDictionary, out var reduced))
        {
            reduced = _reduced[resourceDictionary] = new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Font] = Entries(resourceDictionary, NameToken.Font, IsSoundFont),
                [NameToken.Xobject] = Entries(resourceDictionary, NameToken.Xobject, token => token is IndirectReferenceToken),
            });
        }

        store.LoadResourceDictionary(reduced);
    }

    public void UnloadResourceDictionary() => store.UnloadResourceDictionary();

    public IFont? GetFont(NameToken name) => store.GetFont(name);

    public bool TryGetXObject(NameToken name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StreamToken? stream) => store.TryGetXObject(name, out stream);

    public bool TryGetXObjectReference(NameToken name, out IndirectReference reference) => store.TryGetXObjectReference(name, out reference);

    public DictionaryToken? GetExtendedGraphicsStateDictionary(NameToken name) => null;

    public IFont GetFontDirectly(IndirectReferenceToken fontReferenceToken) => store.GetFontDirectly(fontReferenceToken);

    public bool TryGetNamedColorSpace(NameToken name, out ResourceColorSpace namedColorSpace) => store.TryGetNamedColorSpace(name, out namedColorSpace);

    public ColorSpaceDetails GetColorSpaceDetails(NameToken? name, DictionaryToken? dictionary) => store.GetColorSpaceDetails(name, dictionary);

    public ColorSpaceDetails GetDeviceColorSpaceDetails(ColorSpace deviceColorSpace) => store.GetDeviceColorSpaceDetails(deviceColorSpace);

    public DictionaryToken? GetMarkedContentPropertiesDictionary(NameToken name) => null;

    public IReadOnlyDictionary<NameToken, PatternColor> GetPatterns() => store.GetPatterns();

    public Shading GetShading(NameToken name) => store.GetShading(name);

    private DictionaryToken Entries(DictionaryToken resources, NameToken kind, Func<IToken, bool> isSound)
    {
        var entries = new Dictionary<NameToken, IToken>();
        if (resources.TryGet(kind, out var token) && DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var dictionary))
        {
            foreach (var (name, value) in dictionary.Data)
            {
                if (isSound(value))
                {
                    entries[NameToken.Create(name)] = value;
                }
            }
        }

        return new DictionaryToken(entries);
    }

    private bool IsSoundFont(IToken token)
    {
        if (token is IndirectReferenceToken reference && !_checkedFonts.Add(reference.Data))
        {
            return true;
        }

        if (!DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var font))
        {
            return false;
        }

        _fontCheck.Check(font);
        return true;
    }
}
