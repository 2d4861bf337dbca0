import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { entryAt, isOneOf } from '#workflows/names.ts'
import { cadencesOf, kindOf, optionalKinds } from '#workflows/notices/kinds.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { saveEmailSetting } from './mail-preferences.server.ts'

// Mail providers open links for many of their users from one address, and each opening reads the link twice.
const LIMIT = 240
const WINDOW = 300

type Cadence = ReturnType<typeof cadencesOf>[number]

/** The cadence of each kind of e-mail for the recipient of a given e-mail, and the allowed ones. */
export type SwitchOff = {
	kinds: readonly { kind: OptionalKind; cadence: Cadence }[]
	offered: readonly Cadence[]
}

export type FoundSwitchOff =
	| ({ outcome: 'found' } & SwitchOff)
	/** Forged, truncated, of a mandatory e-mail, or without a person: which of them is not disclosed. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

/**
 * What a link in an e-mail would switch off. Reading changes nothing, because mail programs open links before their
 * readers do.
 */
export const findSwitchOff = (address: string, token: string) => withLetter(address, token, async () => {})

/**
 * Sets the cadence of this kind of e-mail, for a summary that of each kind in it, for its recipient, as the link allows
 * without signing in. Repeating it changes and records nothing. A cadence not available for the kind has no effect.
 */
export const switchOff = (address: string, token: string, wanted: Cadence) =>
	withLetter(address, token, async (tx, { noticeId, personId, kinds, offered }) => {
		if (!isOneOf(offered, wanted)) return
		for (const { kind, cadence } of kinds.filter((each) => each.cadence !== wanted)) {
			if (!isOneOf(cadencesOf(kind), wanted)) continue
			await saveEmailSetting(tx, personId, kind, wanted)
			const data = { kind, from: cadence, to: wanted, noticeId }
			const event = { type: 'mail.switchedByLink', data, internal: true, onBehalfOf: personId } as const
			await recordAudit(tx, systemActor, event)
		}
	})

type Letter = { noticeId: string; personId: string } & SwitchOff

async function withLetter(
	address: string,
	token: string,
	act: (tx: Tx, letter: Letter) => Promise<void>,
): Promise<FoundSwitchOff> {
	if (!(await withinLimit(`mailOff:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const noticeId = noticeOfToken('off', token)
	if (!noticeId) return { outcome: 'unknown' }
	return withActor(systemActor, async (tx) => {
		const notice = await tx.notice.findUnique({ where: { id: noticeId } })
		const told = notice ? await kindsTold(tx, notice) : []
		if (!notice?.personId || told.length === 0) return { outcome: 'unknown' }
		const { personId } = notice
		const offered = cadencesOf(entryAt(told, 0))
		await act(tx, { noticeId, personId, offered, kinds: await cadences(tx, personId, told) })
		return { outcome: 'found', offered, kinds: await cadences(tx, personId, told) }
	})
}

/**
 * The kinds that an e-mail contains, in their order; none where it is mandatory. Notices with a file are never in a
 * summary.
 */
async function kindsTold(tx: Tx, { id, template }: { id: string; template: string }) {
	const told =
		template === 'digest'
			? await tx.notice.findMany({
					where: { digestId: id },
					distinct: ['template'],
					select: { template: true },
				})
			: [{ template }]
	// Every notice to a person has a row in the table of notices.
	const kinds = told.map((one) => kindOf(one.template as NoticeName))
	return optionalKinds.filter((kind) => kinds.includes(kind))
}

async function cadences(tx: Tx, personId: string, kinds: readonly OptionalKind[]) {
	const kept = await tx.emailSetting.findMany({ where: { personId } })
	const views = await tx.savedView.findFirst({ where: { ownerId: personId, alert: { not: 'none' } } })
	const ofViews = (views?.alert ?? 'off') as Cadence // not `none`, above
	return kinds.map((kind) => ({
		kind,
		cadence:
			kind === 'views' ? ofViews : (kept.find((one) => one.kind === kind)?.cadence ?? ('atOnce' as const)),
	}))
}
