import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { publicKeyOf } from '#app/domain/core/signing-keys.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { askIn, readAs } from '#app/platform/read.server.ts'
import { keyIdOf } from '#app/platform/signing.server.ts'
import { build } from '#app/platform/statement.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { Head } from './seal-payload.ts'

const PAGE = 50

const readers = new Set(['triageOfficer', 'headquartersApprover', 'administrator'])

/** Whether a person may see seals at all: States see their own, UNODC's responsible roles every one. */
const maySeeSeals = ({ role }: Actor) => readers.has(role) || isStateRole(role)

type Asked = { before?: string | undefined; state?: string | undefined }

/** The seals that the reader may download, the latest first; `state` is a State's ISO code or `office`. */
export function listSeals(actor: Actor, { before, state }: Asked = {}, language = actor.language) {
	if (!maySeeSeals(actor)) throw new DomainError('refused', 'forbidden')
	return readAs(actor, async (read) => {
		const found = await read(seals(actor, before, state))
		const page = wholeDays(found)
		return {
			seals: page.map(({ stateNames, stateIso3, ...seal }) => ({
				...seal,
				stateIso3,
				state: stateIso3 && (stateNames ? textIn(stateNames, language) : stateIso3),
			})),
			older: found.length > PAGE ? (page.at(-1)?.day.toISOString().slice(0, 10) ?? null) : null,
		}
	})
}
export type ListedSeal = Awaited<ReturnType<typeof listSeals>>['seals'][number]

function seals({ role, stateIso3 }: Actor, before: string | undefined, state: string | undefined) {
	const ofState = state === undefined || state === 'office' ? null : state
	return build
		.selectFrom('audit_seal as seal')
		.leftJoin('state', 'state.iso3', 'seal.state_iso3')
		.$if(isStateRole(role), (all) => all.where('seal.state_iso3', '=', stateIso3))
		.$if(Boolean(before), (all) => all.where('seal.day', '<', new Date(`${before}`)))
		.$if(state === 'office', (all) => all.where('seal.state_iso3', 'is', null))
		.$if(Boolean(ofState), (all) => all.where('seal.state_iso3', '=', ofState))
		.orderBy('seal.day', 'desc')
		.orderBy('seal.state_iso3', (by) => by.asc().nullsFirst())
		.limit(PAGE + 1)
		.select([
			'seal.id',
			'seal.day',
			'seal.state_iso3 as stateIso3',
			'seal.digest',
			'seal.created_at as createdAt',
			sql<number>`jsonb_array_length(seal.heads)`.as('chains'),
			'state.names as stateNames',
		])
}

/** Does not split a day between pages, unless its seals are more than a page. */
function wholeDays<Row extends { day: Date }>(found: Row[]): Row[] {
	if (found.length <= PAGE) return found
	const next = found[PAGE]?.day.getTime()
	const whole = found.slice(0, PAGE).filter(({ day }) => day.getTime() !== next)
	return whole.length > 0 ? whole : found.slice(0, PAGE)
}

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
	const list = (heads as Head[]).map(({ chain, position, hash }) => ({ chain, position, hash }))
	return `${JSON.stringify({ jws: signature, payload, heads: list, publicKey }, null, '\t')}\n`
}

/** File name of a seal. */
const sealFileName = ({ day, stateIso3 }: Pick<AuditSeal, 'day' | 'stateIso3'>) =>
	`audit-seal-${stateIso3 ?? 'UNODC'}-${day.toISOString().slice(0, 10)}.json`
