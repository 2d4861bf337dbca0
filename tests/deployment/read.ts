import { readFileSync } from 'node:fs'

/** A file of the project, by its path from the root. */
export const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

type Manifest = {
	scripts: Record<string, string>
	dependencies: Record<string, string>
	devDependencies: Record<string, string>
	overrides: Record<string, string>
	engines: { node: string }
}
export const manifest: Manifest = JSON.parse(read('package.json'))

/** The settings that are checked at start. */
export const settings = [...read('app/platform/env.server.ts').matchAll(/^\t([A-Z0-9_]+): /gm)].map(
	([, name = '']) => name,
)

/** Returns one service of compose.yaml, as its lines. */
export function service(name: string): string {
	const [, body] =
		read('compose.yaml').match(new RegExp(`^ {2}${name}:.*\\n((?: {3,}.*\\n|\\n)+)`, 'm')) ?? []
	if (!body) throw new Error(`compose.yaml has no service ${name}`)
	return body
}

/** Returns the environment of a service, with the operator's values filled in. */
export function environment(name: string): Record<string, string> {
	const [, body = ''] = service(name).match(/^ {4}environment:.*\n((?: {6}.*\n)+)/m) ?? []
	return Object.fromEntries(
		[...body.matchAll(/^ {6}([A-Z_]+): (.*)$/gm)].map(([, variable, value = '']) => [
			variable,
			value.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, '$1').replace(/\$\{[^}]*\}/g, 'x'.repeat(32)),
		]),
	)
}
