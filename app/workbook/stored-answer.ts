import type { Values } from './contents.ts'
import type { Line } from './outline.ts'

/** The stored answer that a line shows: at its path, and at its place where the field holds several codes. */
export function storedAnswer(values: Values | undefined, { path, place }: Pick<Line, 'path' | 'place'>) {
	const found = path
		.split('.')
		.reduce<unknown>((node, part) => (node as Values | undefined)?.[part], values ?? {})
	return place === undefined ? found : [found ?? []].flat()[place]
}
