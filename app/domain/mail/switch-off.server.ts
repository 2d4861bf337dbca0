import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { cadencesOf, kindOf, type OptionalKind } from '#workflows/notice-kinds.ts'
import type { NoticeName } from '#workflows/notices.ts'
import { recordAudit } from '../record-audit.server.ts'
import { keepPreference } from './keep-preference.server.ts'

// Providers of mail click for many of their users from one address, and each click looks at the link twice.
const LIMIT = 240
const WINDOW = 300

type Cadence = ReturnType<typeof cadencesOf>[number]

/** How often letters of a kind reach whoever a letter was sent to, and how often they may. */
export type SwitchOff = { kind: OptionalKind; cadence: Cadence; offered: readonly Cadence[] }

export type FoundSwitchOff =
	| ({ outcome: 'found' } & SwitchOff)
	/** Forged, cut, of a letter that must come, or of nobody's: which of them is not told. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

/** What a link of a letter would switch off. Looking changes nothing: mail programs open links before their readers do. */
export const findSwitchOff = (address: string, token: string) => withLetter(address, token, async () => null)

/**
 * Sets how often letters of this kind come, for the person that the letter went to, as the link allows without signing
 * in. Asked twice it is done and recorded once. A cadence that the kind has not got changes nothing.
 */
export const switchOff = (address: string, token: string, wanted: Cadence) =>
	withLetter(address, token, async (tx, { noticeId, personId, kind, cadence, offered }) => {
		if (cadence === wanted || !offered.includes(wanted)) return null
		await keepPreference(tx, personId, kind, wanted)
		const data = { kind, from: cadence, to: wanted, noticeId }
		await recordAudit(tx, systemActor, {
			type: 'mail.switchedByLink',
			data,
			internal: true,
			onBehalfOf: personId,
		})
		return wanted
	})

type Letter = SwitchOff & { noticeId: string; personId: string }

async function withLetter(
	address: string,
	token: string,
	act: (tx: Tx, letter: Letter) => Promise<Cadence | null>,
): Promise<FoundSwitchOff> {
	if (!(await withinLimit(`mailOff:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const noticeId = noticeOfToken('off', token)
	if (!noticeId) return { outcome: 'unknown' }
	return withActor(systemActor, async (tx) => {
		const letter = await findLetter(tx, noticeId)
		if (!letter) return { outcome: 'unknown' }
		const { kind, offered } = letter
		const cadence = (await act(tx, letter)) ?? letter.cadence
		return { outcome: 'found', kind, cadence, offered }
	})
}

async function findLetter(tx: Tx, noticeId: string): Promise<Letter | null> {
	const notice = await tx.notice.findUnique({ where: { id: noticeId } })
	const kind = notice && kindOf(notice.template as NoticeName)
	if (!notice?.personId || !kind || kind === 'mandatory') return null
	const { personId } = notice
	const kept = await tx.mailPreference.findUnique({ where: { personId_kind: { personId, kind } } })
	return { noticeId, personId, kind, cadence: kept?.cadence ?? 'atOnce', offered: cadencesOf(kind) }
}
