import type { StoredRow } from '#app/domain/administration/maintenance.server.ts'
import type { Waiver } from '#prisma/known-migrations.ts'

type Pending = { name: string; stopsOlder: boolean; waivers: readonly Waiver[] }

/** Returns whether processes of the older release may go on while these migrations are applied, and if not, why. */
export function rollingReport(pending: readonly Pending[]): string {
	if (pending.length === 0) return 'The database needs no migration: processes may be exchanged one by one.'
	const stopping = pending.filter(({ stopsOlder }) => stopsOlder)
	const migrations = `${pending.length} ${pending.length === 1 ? 'migration' : 'migrations'}`
	if (stopping.length === 0)
		return `The database needs ${migrations}. The upgrade may roll: processes of the older release go on beside the new ones.`
	const reasons = stopping.flatMap(({ name, waivers }) => {
		const stops = waivers.filter(({ verdict }) => verdict === 'stops')
		return stops.length > 0
			? stops.map(({ finding, reason }) => `stops older releases  ${name}: ${finding}. ${reason}`)
			: [`stops older releases  ${name}: was made before older releases were considered`]
	})
	return [
		`The database needs ${migrations}. The upgrade MAY NOT ROLL: stop every process of the older release first.`,
		...reasons,
	].join('\n')
}

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
