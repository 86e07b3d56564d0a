// Reads {language, texts: [[text, reference]], article: [text, reference]} as JSON and writes chrono's mentions and its seconds.
import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");
const chrono = require("chrono-node");
const input = JSON.parse(await new Promise((done) => {
  let all = "";
  process.stdin.on("data", (piece) => (all += piece)).on("end", () => done(all));
}));
const reader = chrono[input.language];
const two = (number) => String(number).padStart(2, "0");
const date = (parts) => {
  const year = String(parts.get("year")).padStart(4, "0");
  if (parts.isCertain("day") || parts.isCertain("weekday")) return `${year}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
  if (parts.isCertain("month")) return `${year}-${two(parts.get("month"))}`;
  return parts.isCertain("year") ? year : `${year}-${two(parts.get("month"))}-${two(parts.get("day"))}`;
};
const found = [];
const at = ([, reference]) => new Date(`${reference}T12:00:00`);
for (const each of input.texts) found.push(reader.parse(each[0], at(each)));
let seconds = Infinity;
for (let round = 0; round < 3; round += 1) {
  const start = process.hrtime.bigint();
  reader.parse(input.article[0], at(input.article));
  seconds = Math.min(seconds, Number(process.hrtime.bigint() - start) / 1e9);
}
const value = (each) => (each.end ? `${date(each.start)}/${date(each.end)}` : date(each.start));
console.log(JSON.stringify({
  seconds,
  mentions: found.map((results) => results.map((each) => [each.index, each.index + each.text.length, value(each)])),
}));
