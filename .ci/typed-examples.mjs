// typed-examples.mjs V1.JSON: writes beside it one TypeScript file for each generator, in which every example of the description has the type that the generator gave its address.
import { readFileSync, writeFileSync } from "node:fs";

const description = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pascal = (name) => name[0].toUpperCase() + name.slice(1);
const generators = {
  "openapi-typescript": { from: "./api.js", all: ["paths"], type: (one) => `paths["${one.path}"]["${one.method}"]["responses"]["200"]["content"]["application/json"]` },
  "hey-api": { from: "./hey/types.gen.js", type: (one) => `${pascal(one.id)}Response` },
  orval: { from: "./orval/client.js", all: [], type: (one) => `Awaited<ReturnType<typeof client.${one.id}>> extends infer R ? R extends { status: 200; data: infer D } ? D : never : never` },
};
const examples = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, operation]) => {
    const shown = operation.responses?.["200"]?.content?.["application/json"]?.example;
    return shown === undefined ? [] : [{ path, method, id: operation.operationId, shown }];
  }));
if (examples.length < 40) throw new Error(`only ${examples.length} examples`);
for (const [name, generator] of Object.entries(generators)) {
  const named = generator.all ?? examples.map(generator.type);
  const head = named.length ? `import type { ${[...new Set(named)].join(", ")} } from "${generator.from}";` : `import type * as client from "${generator.from}";`;
  const lines = examples.map((one, at) => `export const example${at}: ${generator.type(one)} = ${JSON.stringify(one.shown)};`);
  writeFileSync(`examples-${name}.ts`, [head, ...lines, ""].join("\n"));
}
console.log(`      ${examples.length} examples`);
