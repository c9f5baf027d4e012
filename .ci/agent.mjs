// agent.mjs BASE: npm's client of the Model Context Protocol lists the tools of BASE and calls each: answers are small, cited, with release and receipt; the two ledgers are apart; refusals teach.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const mostBytes = 20_000;
const client = new Client({ name: "gate", version: "1" });
await client.connect(new StreamableHTTPClientTransport(new URL(`${process.argv[2]}/mcp`)));
const check = (holds, what) => { if (!holds) throw new Error(what); };

const { tools } = await client.listTools();
check(tools.length <= 7, `${tools.length} tools`);
check(tools.every((tool) => tool.annotations?.readOnlyHint && tool.description), "a tool does not say that it only reads, or what it does");
check(tools.some((tool) => tool.name === "search_testimonials"), "the testimonial ledger has no tool of its own");

const calls = {
  search_evidence: { list: "studies", words: "intrathecal", filters: "country=JP,US", limit: 3 },
  search_testimonials: { words: "walk", limit: 2 },
  get_record: { list: "studies", id: "honmou-2021" },
  check_text: { text: "In the Mayo study 10 of 10 patients improved." },
  synthesise: { measure: "ais-grade", condition: "spinal-cord-injury" },
  natural_course: { treated: 100, grade: "A", window: "chronic" },
  vocabularies: { name: "design" },
};
check(tools.every((tool) => tool.name in calls), `tools: ${tools.map((tool) => tool.name)}`);
const asked = [...Object.entries(calls), ["check_text", { text: "Our patients walk again. In the trial 7 of 10 people improved. It costs $9,900.", isPage: true }]];
let largest = 0;
for (const [name, given] of asked) {
  const { content, isError } = await client.callTool({ name, arguments: given });
  check(!isError && content.length === 1 && content[0].type === "text", `${name}: ${JSON.stringify(content).slice(0, 300)}`);
  const { answer, cite, from, release, receipt } = JSON.parse(content[0].text);
  check(answer && release >= 1 && receipt?.length >= 12, `${name} has no answer, release or receipt`);
  check(from.startsWith("http") && cite.includes(from) && cite.includes(`release ${release}`), `${name} is not cited: ${cite}`);
  check(content[0].text.length <= mostBytes, `${name}: ${content[0].text.length} characters`);
  check(name === "search_testimonials" || !/"ledger":"testimonial"/.test(content[0].text), `${name} answers from the testimonial ledger`);
  largest = Math.max(largest, content[0].text.length);
}

const refused = await client.callTool({ name: "search_evidence", arguments: { list: "testimonials" } });
check(refused.isError && refused.content[0].text.includes("studies"), "the testimonials can be had as evidence");
const misspelt = await client.callTool({ name: "search_evidence", arguments: { list: "studies", filters: "contry=JP" } });
check(misspelt.isError && misspelt.content[0].text.includes("country"), "a misspelt filter is not told");
await client.close();
console.log(`      ${tools.length} tools, ${asked.length} calls, the largest answer has ${largest} characters`);
