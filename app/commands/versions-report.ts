import type { StoredRow } from '#app/domain/administration/maintenance.server.ts'

type Listed = { checked: number; rows: readonly StoredRow[] }

/** Returns the output of the command and its exit code: 1 if a row has no state in the present charts. */
export function versionsReport({ checked, rows }: Listed): { text: string; exitCode: 0 | 1 } {
	const lost = rows.filter(({ standing }) => standing === 'unreadable')
	const upgraded = rows.filter(({ standing, running }) => standing === 'upgradable' && running)
	const ended = rows.length - lost.length - upgraded.length
	const lines = [
		`${checked} requests, needs, deliveries and due diligence cases are stored; ${rows.length} of them not by the charts of today.`,
		...upgraded.map(
			(row) => `upgrades       ${named(row)}: "${row.storedState}" becomes "${row.state}" at its next step`,
		),
		...(ended > 0 ? [`${ended} that have ended can be read as before.`] : []),
		...lost.map((row) => `NO EQUIVALENT  ${named(row)}: "${row.storedState}" is no state of the chart`),
		lost.length > 0
			? `${lost.length} would open for reading only. Add an upgrade step to the chart before it is used.`
			: 'Every one of them can go on.',
	]
	return { text: lines.join('\n'), exitCode: lost.length > 0 ? 1 : 0 }
}

const named = ({ chart, id, storedVersion, version }: StoredRow) =>
	`${chart} ${id}, stored by version ${storedVersion} (now ${version})`
