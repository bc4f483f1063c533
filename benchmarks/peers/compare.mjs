// compare.mjs ROUNDS (NAME COMMAND)…: runs the commands in turns, and prints the median of each and its ratio to the first.
import { spawnSync } from "node:child_process";

const [rounds, ...rest] = process.argv.slice(2);
const programs = [];
for (let i = 0; i < rest.length; i += 2) {
    programs.push({ name: rest[i], command: rest[i + 1], times: [] });
}

for (let round = 0; round <= Number(rounds); round++) {
    for (const program of programs) {
        const start = process.hrtime.bigint();
        const { status, stderr } = spawnSync("bash", ["-c", `exec ${program.command}`], { maxBuffer: 1 << 28 });
        const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
        if (status === null || status > 1) { // 1: the linters found something
            throw new Error(`${program.name}: exit code ${status}\n${stderr}`);
        }

        if (round > 0) { // the first round fills the file cache
            program.times.push(milliseconds);
        }
    }
}

for (const program of programs) {
    const sorted = program.times.toSorted((a, b) => a - b);
    program.median = sorted[Math.floor(sorted.length / 2)];
    const ratio = program.median / programs[0].median;
    console.log(`${program.name.padEnd(36)} median ${program.median.toFixed(0).padStart(6)} ms   ${ratio.toFixed(1).padStart(6)} ×`);
}
