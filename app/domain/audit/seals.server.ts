import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod'
import { canonicalJson, publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { betweenDays } from '#app/domain/lists/rows-in-arms.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { OF_OFFICE, type SealFilter } from '#app/forms/lists/seal-list.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { keyIdOf } from '#app/platform/keys/signing.server.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { isStateRole } from '#workflows/roles.ts'

/** A seal as the file that its keepers have; seals of another State are not found. */
export function getSeal(actor: Actor, id: string) {
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const seal = await tx.auditSeal.findUnique({ where: { id } })
			if (!seal) throw new DomainError('not-found')
			return { name: sealFileName(seal), text: await sealFile(tx, seal) }
		}),
	)
}

/** The same for the e-mail that brings it. */
export const sealToSend = (id: string) => getSeal(systemActor, id)

/** A seal as a file: the signed text, its content, its heads and the key to verify it with. */
async function sealFile(tx: Tx, { signature, heads }: AuditSeal): Promise<string> {
	const payload: unknown = JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString())
	const publicKey = await publicKeyOf(askIn(tx), keyIdOf(signature))
	const list = heads.map(({ chain, position, hash }) => ({ chain, position, hash }))
	return `${JSON.stringify({ jws: signature, payload, heads: list, publicKey }, null, '\t')}\n`
}

/** File name of a seal. */
const sealFileName = ({ day, stateIso3 }: Pick<AuditSeal, 'day' | 'stateIso3'>) =>
	`audit-seal-${stateIso3 ?? 'UNODC'}-${storedDay(day)}.json`

/** The `typ` of the header: a signature made for another purpose is not a seal. */
export const sealType = 'audit-seal+jws'

const hex = z.string().regex(/^[0-9a-f]{64}$/)

/** The head of one chain: the hash of its last entry covers all before it. */
const head = z.strictObject({
	chain: z.string().min(1).max(100),
	position: z.int().positive(),
	hash: hex,
})
export type Head = z.infer<typeof head>
export const heads = z.array(head).min(1)

/** What a seal states. A new format gets a new number. */
export const sealPayload = z.strictObject({
	v: z.literal(1),
	day: z.iso.date(),
	/** The State whose chains they are; null for UNODC. */
	state: z
		.string()
		.regex(/^[A-Z]{2,3}$/)
		.nullable(),
	/** Digest of the canonical list of the heads. */
	digest: hex,
	chains: z.int().positive(),
	/** The digest of the previous seal of the same State or of UNODC, so that a missing one is noticed. */
	previous: hex.nullable(),
	instance: z.strictObject({ name: z.string(), url: z.string() }),
})
export type SealPayload = z.infer<typeof sealPayload>

/** Name under which UNODC's seal lists the seal of a State of the same day. */
export const chainOfState = (iso3: string) => `seal.${iso3}`

/** The digest over a list of heads: SHA-256 of their canonical JSON (RFC 8785), in the order of the list. */
export const digestOf = (list: readonly Head[]) =>
	createHash('sha256').update(canonicalJson(list), 'utf8').digest('hex')

/** The payload of a signed text, or null when it is not a seal. */
export function readSealPayload(text: string | null): SealPayload | null {
	if (text === null) return null
	try {
		return sealPayload.safeParse(JSON.parse(text)).data ?? null
	} catch {
		return null
	}
}

/** States see their own seals, UNODC's responsible roles every one. */
function requireSeals({ role }: Actor) {
	if (!may({ role }, 'readEverySeal') && !isStateRole(role)) throw new DomainError('refused', 'forbidden')
}

type Seal = { id: string; day: Date; stateIso3: string | null; digest: string; chains: number }

const seals = ({ role, stateIso3 }: Actor): Listing<SealFilter, 'day', 'of', Seal> => ({
	sorts: { day: { column: sql`t.day`, type: 'date', valueOf: ({ day }) => day } },
	rowsPassing: ({ of, from, to }, wanted) =>
		rowsOfTable(
			sql`audit_seal as t`,
			[
				...(isStateRole(role) ? [sql`t.state_iso3 = ${stateIso3}`] : []),
				...(of ? [ofOwners(of)] : []),
				...betweenDays(sql`t.day`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('audit_seal as s', 's.id', 'x.id')
			.orderBy('x.place')
			.select(['s.id', 's.day', 's.state_iso3 as stateIso3', 's.digest'])
			.select(sql<number>`jsonb_array_length(s.heads)`.as('chains')),
	facets: { of: { by: sql`coalesce(t.state_iso3, ${sql.lit(OF_OFFICE)})` } },
	counted: 'day',
})

function ofOwners(owners: readonly string[]) {
	const states = owners.filter((owner) => owner !== OF_OFFICE)
	const isOfState = sql`t.state_iso3 = ${anyOf(states)}`
	if (states.length === owners.length) return isOfState
	return states.length === 0 ? sql`t.state_iso3 is null` : sql`(${isOfState} or t.state_iso3 is null)`
}

/** How the audit seals are read. */
export const sealSource = listSource({
	list: lists['audit-seals'],
	listing: ({ actor }) => seals(actor),
	exported: (rows) => rows,
})

/** The seals that the reader may download, as an address asks for them, the latest first. */
export function getSealList(actor: Actor, params: URLSearchParams) {
	requireSeals(actor)
	return readAs(actor, async (read) => ({
		...(await readFrom(read, sealSource, params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
	}))
}
export type SealList = Awaited<ReturnType<typeof getSealList>>
