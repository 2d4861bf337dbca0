/** One line of the outcome. A ratio should be at least its aim; `met` says so where there is no ratio. */
export type Figure = {
	what: string
	value: string
	against?: string
	ratio?: number
	aim?: number | string
	met?: boolean
}

const cells = ({ what, value, against = '', ratio, aim, met }: Figure) => {
	const reached = typeof aim === 'number' && ratio !== undefined ? ratio >= aim : met
	const wanted = typeof aim === 'number' ? `>= ${aim}` : (aim ?? '')
	return [
		what,
		value,
		against,
		ratio?.toFixed(3) ?? '',
		wanted,
		reached === undefined ? '' : reached ? 'met' : 'missed',
	]
}

/** Prints the figures in columns. An aim that is missed is printed like one that is met: nothing fails here. */
export function print(figures: Figure[]): void {
	const rows = [['figure', 'here', 'against', 'ratio', 'aim', ''], ...figures.map(cells)]
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
	for (const row of rows)
		console.log(
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join('  ')
				.trimEnd(),
		)
}
