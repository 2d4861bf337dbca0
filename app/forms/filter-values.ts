/** A filter as it stands in the address; empty, too long or unfit for the database counts as none. */
export function filterValue(request: Request, name: string): string | undefined {
	const value = (new URL(request.url).searchParams.get(name) ?? '').trim()
	if (value === '' || value.length > 100 || value.includes('\0')) return undefined
	return value
}

/** The same where only some values mean anything. */
export function filterChoice<const Choice extends string>(
	request: Request,
	name: string,
	choices: readonly Choice[],
): Choice | undefined {
	const value = filterValue(request, name)
	return choices.find((choice) => choice === value)
}
