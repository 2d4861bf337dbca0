import compile from 'icu-minify/compile'
import type { SomeWords } from './words.ts'

/** A message as the browser reads it: its text, or its parts. */
type Compiled = ReturnType<typeof compile>
type CompiledTree = { [name: string]: Compiled | CompiledTree }

/** By their text: messages are few, and many pages print the same ones. */
const known = new Map<string, Compiled>()

function compiled(text: string): Compiled {
	const parts = known.get(text) ?? compile(text)
	known.set(text, parts)
	return parts
}

/**
 * Returns words with each message compiled, so that browsers need no parser of messages, which is larger than most
 * pages. Only the formatter that `formatOnly` in `vite-words.ts` puts into a browser understands them.
 */
export function compileWords(words: SomeWords): SomeWords {
	const tree = (from: object): CompiledTree =>
		Object.fromEntries(
			Object.entries(from).map(([name, value]) => [
				name,
				typeof value === 'string' ? compiled(value) : tree(value),
			]),
		)
	// The same keys, so that pages find their messages as before; only that formatter reads the values.
	return tree(words) as unknown as SomeWords
}
