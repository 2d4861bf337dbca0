import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { cadencesOf, kindOf, optionalKinds } from '#workflows/notices/kinds.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import { saveEmailSetting } from './mail-preferences.server.ts'

// Providers of mail click for many of their users from one address, and each click looks at the link twice.
const LIMIT = 240
const WINDOW = 300

type Cadence = ReturnType<typeof cadencesOf>[number]

/** How often letters of each kind reach whoever a letter was sent to, and how often they may. */
export type SwitchOff = {
	kinds: readonly { kind: OptionalKind; cadence: Cadence }[]
	offered: readonly Cadence[]
}

export type FoundSwitchOff =
	| ({ outcome: 'found' } & SwitchOff)
	/** Forged, cut, of a letter that must come, or of nobody's: which of them is not told. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

/** What a link of a letter would switch off. Looking changes nothing: mail programs open links before their readers do. */
export const findSwitchOff = (address: string, token: string) => withLetter(address, token, async () => {})

/**
 * Sets how often letters of this kind come, of a summary those of each kind in it, for the person that the letter went
 * to, as the link allows without signing in. Asked twice it is done and recorded once. A cadence that the kind has not
 * got changes nothing.
 */
export const switchOff = (address: string, token: string, wanted: Cadence) =>
	withLetter(address, token, async (tx, { noticeId, personId, kinds, offered }) => {
		if (!offered.includes(wanted)) return
		for (const { kind, cadence } of kinds.filter((each) => each.cadence !== wanted)) {
			await saveEmailSetting(tx, personId, kind, wanted)
			const data = { kind, from: cadence, to: wanted, noticeId }
			const event = { type: 'mail.switchedByLink', data, internal: true, onBehalfOf: personId }
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
		const offered = cadencesOf(told[0] as OptionalKind)
		await act(tx, { noticeId, personId, offered, kinds: await cadences(tx, personId, told) })
		return { outcome: 'found', offered, kinds: await cadences(tx, personId, told) }
	})
}

/** The kinds a letter is of, in their order; none where it must come. What carries a file is in no summary. */
async function kindsTold(tx: Tx, { id, template }: { id: string; template: string }) {
	const told =
		template === 'digest'
			? await tx.notice.findMany({
					where: { digestId: id },
					distinct: ['template'],
					select: { template: true },
				})
			: [{ template }]
	const kinds = told.map((one) => kindOf(one.template as NoticeName))
	return optionalKinds.filter((kind) => kinds.includes(kind))
}

async function cadences(tx: Tx, personId: string, kinds: readonly OptionalKind[]) {
	const kept = await tx.emailSetting.findMany({ where: { personId } })
	return kinds.map((kind) => ({
		kind,
		cadence: kept.find((one) => one.kind === kind)?.cadence ?? ('atOnce' as const),
	}))
}
