import type { Compared, Fault } from '#app/domain/audit/compare-seal.server.ts'
import type { Verified } from '#app/domain/audit/verify-chains.server.ts'

const whys: Record<Fault['why'], string> = {
	changed: 'is not what was written',
	gap: 'does not follow the entry before it: one was removed, added or moved',
	end: 'is not where the chain ended: entries at its end were removed, or its head was changed',
	erased: 'was taken out although no entry of the chain says so',
	sealed: 'is not the entry that was sealed',
	missing: 'was sealed and is not there any more',
	signature: 'is no seal that this instance has signed',
	digest: 'does not fit its own list',
	order: 'does not follow the seal before it: one was removed',
}

/** Returns the output of the command and its exit code: 1 if a check fails. */
export function auditReport(verified: Verified, files: readonly (Compared & { name: string })[]) {
	const { chains, entries, seals, faults } = verified
	const fromFiles = files.flatMap((file) => ('faults' in file ? file.faults : []))
	const unknown = files.filter(({ outcome }) => outcome === 'unknown')
	const all = [...faults, ...fromFiles]
	const [first] = all
	const lines = [
		`${entries} entries in ${chains} chains and ${seals} seals were checked.`,
		...files.map(said),
		...(first ? [`FIRST CHANGED ROW  ${named(first)}`] : []),
		...all.slice(1).map((fault) => `also               ${named(fault)}`),
		all.length + unknown.length > 0
			? 'The audit does not hold.'
			: 'Every chain is whole, and every seal says the same.',
	]
	return { text: lines.join('\n'), exitCode: all.length + unknown.length > 0 ? (1 as const) : (0 as const) }
}

const sealOf = (state: string | null | undefined) =>
	state ? `the seal of ${state}` : 'the seal of the office'

function said(file: Compared & { name: string }): string {
	if (file.outcome === 'unknown')
		return `${file.name}: NOT A SEAL of this instance, or changed since it was signed.`
	const about = `${sealOf(file.state)} of ${file.day} over ${file.chains} chains`
	return `${file.name}: ${about} ${file.outcome === 'same' ? 'says the same as the database.' : 'DOES NOT AGREE with the database.'}`
}

const named = ({ chain, position, id, why, day, state }: Fault) =>
	`chain ${chain}, position ${position}, id ${id ?? 'none'}: ${whys[why]}${day ? ` (${sealOf(state)} of ${day})` : ''}`
