using System.Net;
using System.Text;

namespace RuleOfLaw.Rules.Documents.Tests.Reading.Html;

/// <summary>Pages as the content systems of government sites make them, of invented places.</summary>
internal static class TestPage
{
    /// <summary>A report's text in a page with all its shell: path, metadata table, source line, share buttons, neighbours, footer.</summary>
    public static string WithShell(string report, string charset)
    {
        var lines = report.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var paragraphs = new StringBuilder();
        foreach (var line in lines.Skip(1))
        {
            paragraphs.Append("<p style=\"text-indent: 2em\">　　").Append(WebUtility.HtmlEncode(line)).Append("</p>\n");
        }

        return $"""
            <!DOCTYPE html>
            <!-- published -->
            <html><head><meta charset="{charset}"><title>{lines[0]}_湖榆县人民政府</title>
            <style>p {"{"} color: red {"}"}</style><script>var a = "<p>脚本。</p>";</script></head>
            <body>
            <div class="header"><a href="/">湖榆县人民政府门户网站</a><form><input value="搜索"><button>搜索</button></form></div>
            <ul class="nav"><li><a href="/1">首页</a></li><li><a href="/2">政务公开</a></li><li><a href="/3">互动交流</a></li></ul>
            <div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="/2">政务公开</a> &gt; 法治政府建设年度报告</div>
            <div class="box">
              <table class="head"><tr><td>索 引 号：</td><td>HY000/2025-00012</td><td>主题分类：</td><td>司法</td></tr>
              <tr><td>发文机关：</td><td>湖榆县司法局</td><td>成文日期：</td><td>2025年01月15日</td></tr>
              <tr><td>标　　题：</td><td colspan="3">{lines[0]}</td></tr><tr><td>发布日期：</td><td>2025年01月20日</td><td>有 效 性：</td><td>有效</td></tr></table>
              <h1>{lines[0]}</h1>
              <div class="info"><span>来源：湖榆县司法局</span> <span>发布时间：2025-01-20</span> <span>浏览次数：<em id="n">12</em></span> 字号：[<a>大</a> <a>中</a> <a>小</a>]</div>
              <div id="zoom"><div class="TRS_Editor">{paragraphs}</div></div>
              <div style="display: none">隐藏的一段话，不是报告。</div>
              <div class="bdsharebuttonbox">分享到：<a>微信</a><a>微博</a></div>
              <div>【<a>打印本页</a>】【<a>关闭窗口</a>】</div>
              <p>上一篇：<a href="/4">石泓乡2024年法治政府建设年度报告</a></p><p>下一篇：<a href="/5">没有了</a></p>
              <ul class="list"><li><a href="/6">湖榆县2024年政府信息公开工作年度报告</a></li></ul>
            </div>
            <div class="footer"><p>版权所有：湖榆县人民政府 主办：湖榆县人民政府办公室</p><p>某ICP备00000000号 网站标识码：0000000000 <a>网站地图</a></p></div>
            <noscript>请打开脚本。</noscript>
            </body></html>
            """;
    }
}
