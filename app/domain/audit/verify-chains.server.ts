import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Fault, verifySeals } from './compare-seal.server.ts'

const PAGE = 200

/**
 * Verifies every chain from its first entry to its end; returns the first fault of each. A page of chains is read as one
 * moment, so that a step taken meanwhile is no fault.
 */
async function verifyChains(): Promise<{ chains: number; entries: number; faults: Fault[] }> {
	const told: { chains: number; entries: number; faults: Fault[] } = { chains: 0, entries: 0, faults: [] }
	let after = ''
	for (;;) {
		const { names, entries, faults } = await readAs(systemActor, (read) =>
			read.models((tx) => verifyPage(tx, after)),
		)
		told.chains += names.length
		told.entries += entries
		told.faults.push(...faults)
		if (names.length < PAGE) return told
		after = names.at(-1) ?? ''
	}
}

async function verifyPage(tx: Tx, after: string) {
	const heads = await tx.$queryRaw<{ chain: string; position: number; hash: string }[]>`
		select * from audit_heads(${after}, ${PAGE})`
	const names = heads.map(({ chain }) => chain)
	const [counted] = await tx.$queryRaw<{ entries: number }[]>`
		select count(*)::int as entries from audit_entry where chain = any(${names}::text[])`
	const links = await tx.$queryRaw<Fault[]>`
		select distinct on (chain) chain, position, id, case when sound then 'gap' else 'changed' end as why
		from (select e.chain, e.position, e.id, audit_sound(e) as sound,
				e.previous_hash <> lag(e.hash, 1, '') over way or e.position <> row_number() over way as loose
			from audit_entry e where chain = any(${names}::text[]) window way as (partition by chain order by position)) as linked
		where not sound or loose order by chain, position`
	const faulty = new Set(links.map(({ chain }) => chain))
	const others = [...(await endsOf(tx, names, heads)), ...(await erasedUnsaid(tx, names))]
	const headless = await withoutHead(tx, names, after)
	return {
		names,
		entries: counted?.entries ?? 0,
		faults: [...links, ...others.filter(({ chain }) => !faulty.has(chain)), ...headless],
	}
}

const endsOf = (tx: Tx, names: string[], heads: { chain: string; position: number; hash: string }[]) =>
	tx.$queryRaw<Fault[]>`
		select head.chain, head.position, last.id, 'end' as why
		from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb) as head(chain text, position integer, hash text)
		left join lateral (select e.id, e.position, e.hash from audit_entry e
			where e.chain = head.chain order by e.position desc limit 1) last on true
		where head.chain = any(${names}::text[])
			and (last.position is distinct from head.position or last.hash is distinct from head.hash)`

/** Entries without their text, although the chain itself does not state that it was removed. */
const erasedUnsaid = (tx: Tx, names: string[]) =>
	tx.$queryRaw<Fault[]>`
		select distinct on (e.chain) e.chain, e.position, e.id, 'erased' as why from audit_entry e
		where e.chain = any(${names}::text[]) and e.erased_at is not null and not exists (
			select from audit_entry said where said.chain = e.chain and said.type = 'audit.erased'
				and said.event->'positions' @> to_jsonb(e.position))
		order by e.chain, e.position`

/** Chains whose head was removed, as far as the names of this page go; the last page goes on to the end. */
const withoutHead = (tx: Tx, names: string[], after: string) =>
	tx.$queryRaw<Fault[]>`
		select distinct on (e.chain) e.chain, e.position, e.id, 'end' as why from audit_entry e
		where e.chain > ${after} ${names.length < PAGE ? Prisma.empty : Prisma.sql`and e.chain <= ${names.at(-1)}`}
			and e.chain <> all(${names}::text[])
		order by e.chain, e.position`

/** Verifies the whole audit trail: every chain, every seal, and every chain against every seal. */
export async function verifyAudit() {
	const { chains, entries, faults } = await verifyChains()
	const { seals, faults: ofSeals } = await verifySeals()
	return { chains, entries, seals, faults: [...faults, ...ofSeals] }
}
export type Verified = Awaited<ReturnType<typeof verifyAudit>>
