import * as z from 'zod'

import { canonicalJson, publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { keyIdOf, verifiedText } from '#app/platform/keys/signing.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import {
	chainOfState,
	digestOf,
	type Head,
	heads,
	readSealPayload,
	type SealPayload,
	sealPayload,
	sealType,
} from './seals.server.ts'

/**
 * `changed`: an entry differs from what was written; `gap`: one is missing, added or moved before it; `end`: the chain
 * does not end where the database recorded it; `erased`: removed although no entry states so. The others are
 * differences from a seal.
 */
export type Fault = {
	why: 'changed' | 'gap' | 'end' | 'erased' | 'sealed' | 'missing' | 'signature' | 'digest' | 'order'
	chain: string
	position: number
	id: string | null
	/** Of the seal that differs. */
	day?: string
	state?: string | null
}

// Each holds the heads of all chains of its day.
const PAGE = 20

/** Checks the signature and the digest of every seal, that none is missing, and that the chains still match. */
export async function verifySeals(): Promise<{ seals: number; faults: Fault[] }> {
	const told: { seals: number; faults: Fault[] } = { seals: 0, faults: [] }
	const latest = new Map<string | null, string>()
	let after: SealCursor | undefined
	for (;;) {
		const page: SealCursor[] = await withActor(systemActor, async (tx) => {
			const seals = await pageOf(tx, after)
			for (const seal of seals) told.faults.push(...(await faultsOf(tx, seal, latest)))
			return seals.map(({ day, stateIso3 }) => ({ day, stateIso3 }))
		})
		told.seals += page.length
		if (page.length < PAGE) return told
		after = page.at(-1)
	}
}

type SealCursor = Pick<AuditSeal, 'day' | 'stateIso3'>

/** The seals after a given one, those of the States of a day before that of UNODC. */
const pageOf = (tx: Tx, after: SealCursor | undefined) =>
	tx.auditSeal.findMany({
		where: after && { day: { gte: after.day }, OR: [{ day: { gt: after.day } }, ...laterThatDay(after)] },
		orderBy: [{ day: 'asc' }, { stateIso3: { sort: 'asc', nulls: 'last' } }],
		take: PAGE,
	})

const laterThatDay = ({ stateIso3 }: SealCursor) =>
	stateIso3 === null ? [] : [{ stateIso3: { gt: stateIso3 } }, { stateIso3: null }]

async function faultsOf(tx: Tx, seal: AuditSeal, latest: Map<string | null, string>): Promise<Fault[]> {
	const state = seal.stateIso3
	const day = storedDay(seal.day)
	const list = seal.heads.map(({ chain, position, hash }) => ({ chain, position, hash }))
	const of = (why: Fault['why']): Fault => ({ why, chain: 'seal', position: 0, id: seal.id, day, state })
	const signer = await publicKeyOf(askIn(tx), keyIdOf(seal.signature))
	const payload = readSealPayload(signer && (await verifiedText(seal.signature, sealType, signer)))
	if (!payload || payload.day !== day || payload.state !== state) return [of('signature')]
	if (payload.digest !== seal.digest || payload.digest !== digestOf(list)) return [of('digest')]
	const before = latest.get(state) ?? null
	latest.set(state, payload.digest)
	const order = payload.previous === before ? [] : [of('order')]
	return [...order, ...(await compareHeads(tx, list, { day, state }))]
}

/** Where the database differs from a list of heads: the entries at those positions, the first of each chain. */
async function compareHeads(
	tx: Tx,
	list: readonly Head[],
	{ day, state }: { day: string; state: string | null },
) {
	const found = await tx.$queryRaw<Fault[]>`
		select sealed.chain, sealed.position, e.id, case when e.id is null then 'missing' else 'sealed' end as why
		from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as sealed(chain text, position integer, hash text)
		left join audit_entry e on e.chain = sealed.chain and e.position = sealed.position
		where sealed.chain not like 'seal.%' and e.hash is distinct from sealed.hash order by sealed.chain`
	// Only UNODC's seal names those of the States.
	const ofStates =
		state === null
			? await tx.auditSeal.findMany({
					where: { day: new Date(day), stateIso3: { not: null } },
					select: { stateIso3: true, digest: true },
				})
			: []
	const kept = new Map(ofStates.map(({ stateIso3, digest }) => [chainOfState(stateIso3 ?? ''), digest]))
	const named = state === null ? list.filter(({ chain }) => chain.startsWith('seal.')) : []
	const lost = named
		.filter(({ chain, hash }) => kept.get(chain) !== hash)
		.map(({ chain, position }): Fault => ({ why: 'missing', chain, position, id: null }))
	return [...found, ...lost].map((fault) => ({ ...fault, day, state }))
}

export type Compared =
	/** Not a seal of this system, or changed since it was signed. */
	| { outcome: 'unknown' }
	| { outcome: 'same' | 'differs'; day: string; state: string | null; chains: number; faults: Fault[] }

/** Compares the stored file of a seal with the database of today. */
export async function compareSeal(text: string): Promise<Compared> {
	const read = readSealFile(text)
	if (!read) return { outcome: 'unknown' }
	return withActor(systemActor, async (tx) => {
		const signer = await publicKeyOf(askIn(tx), keyIdOf(read.jws))
		const known = signer && (!read.publicKey || canonicalJson(read.publicKey) === canonicalJson(signer))
		if (!known || (await verifiedText(read.jws, sealType, signer)) === null)
			return { outcome: 'unknown' as const }
		const { day, state, chains } = read.payload
		const faults = await compareHeads(tx, read.heads, { day, state })
		return { outcome: faults.length > 0 ? 'differs' : 'same', day, state, chains, faults }
	})
}

/** The content that a file claims; it is not verified yet. */
type ReadSeal = { jws: string; payload: SealPayload; heads: Head[]; publicKey: object | undefined }

const file = z.object({
	jws: z.string().max(20_000),
	payload: sealPayload,
	heads,
	publicKey: z.record(z.string(), z.string()).optional(),
})

/** Parses the file of a seal. Null when it is none, or when its parts do not belong together. */
function readSealFile(text: string): ReadSeal | null {
	const found = parsed(text)
	if (!found) return null
	const [, signed, , ...more] = found.jws.split('.')
	if (!signed || more.length > 0) return null
	const payload = readSealPayload(Buffer.from(signed, 'base64url').toString())
	if (!payload || canonicalJson(payload) !== canonicalJson(found.payload)) return null
	if (payload.digest !== digestOf(found.heads) || payload.chains !== found.heads.length) return null
	return { jws: found.jws, payload, heads: found.heads, publicKey: found.publicKey }
}

function parsed(text: string) {
	try {
		return file.safeParse(JSON.parse(text)).data
	} catch {
		return undefined
	}
}

export type CheckedSeal =
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }
	/** Which chains differ is not disclosed to a person who only has a file. */
	| ({ outcome: 'same' } & Counted)
	| ({ outcome: 'differs' } & Counted)

type Counted = { day: string; chains: number; differing: number }

const LIMIT = 30
const WINDOW = 300

/** The public check of a seal, limited for each network address. */
export async function checkSeal(address: string, text: string): Promise<CheckedSeal> {
	if (!(await withinLimit(`seal:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const compared: Compared = await compareSeal(text)
	if (compared.outcome === 'unknown') return compared
	const { outcome, day, chains, faults } = compared
	return { outcome, day, chains, differing: faults.length }
}
