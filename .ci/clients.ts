// A frontend in TypeScript: everything it touches is typed by the description; what is not there does not compile.
import type { components, paths } from "./api.js";

type StudyList = paths["/v1/studies"]["get"]["responses"]["200"]["content"]["application/json"];
type Check = paths["/v1/check"]["post"]["responses"]["200"]["content"]["application/json"];
type Query = NonNullable<paths["/v1/studies"]["get"]["parameters"]["query"]>;

const base = process.argv[2];

async function get<T>(path: string, query: Record<string, unknown> = {}): Promise<T> {
  const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(Array.isArray(value) ? value.join(",") : String(value))}`);
  const response = await fetch(`${base}${path}${words.length ? "?" + words.join("&") : ""}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

// the member kind tells the forms of a result apart: each branch knows its own members
function inWords(result: components["schemas"]["Result"]): string {
  switch (result.kind) {
    case "responders": return `${result.events} of ${result.total}`;
    case "proportion": return `${result.value}`;
    default: return result.kind;
  }
}

const query: Query = { condition: ["spinal-cord-injury"], design: ["randomized-controlled-trial", "case-series"], hasResults: true, facet: ["design"], limit: 5 };
const list = await get<StudyList>("/v1/studies", query);
if (list.items.length !== 5 || list.facets?.[0]?.field !== "design") throw new Error("the list is not what was asked for");
const study = await get<components["schemas"]["Study"]>("/v1/studies/honmou-2021");
const figures = (study.results ?? []).map(inWords);
if (!figures.some((one) => /^\d+ of \d+$/.test(one))) throw new Error(`no responders among ${figures}`);
const answer = await fetch(`${base}/v1/check`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ text: "Stem cells cure paralysis." }) });
const check = (await answer.json()) as Check;
if (!check.verdict || check.receipt.id.length !== 64) throw new Error("the check has no verdict or receipt");
console.log(`      ${list.total} studies; honmou-2021: ${figures.slice(0, 3).join(", ")}; checked: ${check.verdict}`);
