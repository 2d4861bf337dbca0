import { parseArgs } from 'node:util'

/** What follows the name of a part: sizes of worlds, and options. */
export function readOptions(args: string[]) {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			/** The folder of made worlds, which later runs use again. */
			in: { type: 'string' },
			/** The section of the results to write. */
			section: { type: 'string' },
			/** Pages by the beginning of their names, and readers, separated by commas. */
			only: { type: 'string' },
			as: { type: 'string' },
			/** How often each page is opened, and before that to warm up. */
			views: { type: 'string' },
			write: { type: 'boolean' },
		},
	})
	const sizes = positionals.map((text) => Number(text.replaceAll('_', '')))
	if (sizes.some((size) => !Number.isInteger(size) || size < 0))
		throw new Error(`Sizes are whole numbers: ${positionals.join(' ')}`)
	const names = values.only?.split(',')
	const who = values.as?.split(',')
	return {
		...values,
		sizes,
		views: values.views === undefined ? undefined : Number(values.views),
		chosen: (page: { name: string }, reader: string) =>
			(!names || names.some((name) => page.name.startsWith(name))) && (!who || who.includes(reader)),
	}
}

export type Options = ReturnType<typeof readOptions>
