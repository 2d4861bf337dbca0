import { type Difference, fingerprint, printDrawn, readDrawn, withSeen } from '#app/forms/fingerprint.ts'
import { formValues } from '#app/forms/form-values.ts'
import type { Reason } from '#app/platform/reasons.ts'

/** Status of saving, as the page shows it. */
export type Saving =
	| { state: 'idle' | 'unsaved' | 'saving' | 'failed' | 'offline' | 'signedOut' }
	| { state: 'saved'; at: string }
	| { state: 'conflict'; conflicts: Difference[] }
	| { state: 'refused'; status: number; reason: Reason }

/** What autosave needs of a page; an interface, so that it can be tested without one. */
export type AutosavedPage = {
	read: () => FormData
	/** Stores in the form the checksums that the page is based on. */
	setDrawn: (text: string) => void
	/** `leaving`: the request must outlive the page. Rejects without a response. */
	send: (body: FormData, leaving: boolean) => Promise<Response>
	isOnline: () => boolean
	show: (saving: Saving) => void
	/** Whether the initial content of the form is stored. */
	isStored: boolean
}

type Work = {
	page: AutosavedPage
	/** The content that the server has confirmed. */
	kept: string
	saving: Saving
	/** Counts requests: only the response to the latest counts. */
	latest: number
	underWay: boolean
	failures: number
	timer: ReturnType<typeof setTimeout> | undefined
}

const TYPING_PAUSE = 1500
const LONGEST_WAIT = 30_000

/** Saves a form during typing: one request at a time, repeated until the server has responded. */
export function startAutosave(page: AutosavedPage) {
	const work: Work = {
		page,
		kept: page.isStored ? contentOf(page.read()) : '',
		saving: { state: 'idle' },
		latest: 0,
		underWay: false,
		failures: 0,
		timer: undefined,
	}
	return {
		/** Something may have changed; `atOnce` when the reader has left the field. */
		changed: (atOnce = false) => changed(work, atOnce ? 0 : TYPING_PAUSE),
		/** The connection is back, or the reader asks for it. */
		retry: () => save(work),
		/** The page may be closed in a moment. */
		leave: () => save(work, true),
		keepYours: ({ name, seen }: Difference) => keepYours(work, name, seen),
		/** Whether typed text would be lost with the page. */
		isAtRisk: () => stays(work.saving) && (isUnsaved(work) || work.saving.state === 'conflict'),
		stop: () => clearTimeout(work.timer),
	}
}
export type Autosave = ReturnType<typeof startAutosave>

const contentOf = (form: FormData) => JSON.stringify([...form].filter(([name]) => name !== 'drawn'))
const isUnsaved = ({ page, kept }: Work) => contentOf(page.read()) !== kept

/** Warnings stay visible until a save succeeds. */
const stays = ({ state }: Saving) => !['idle', 'unsaved', 'saving', 'saved'].includes(state)

function show(work: Work, saving: Saving) {
	const passing = saving.state === 'unsaved' || saving.state === 'saving'
	if (passing && (stays(work.saving) || saving.state === work.saving.state)) return
	work.saving = saving
	work.page.show(saving)
}

function changed(work: Work, wait: number) {
	if (!isUnsaved(work)) return
	show(work, { state: 'unsaved' })
	if (!work.underWay) saveIn(work, wait)
}

function saveIn(work: Work, wait: number) {
	clearTimeout(work.timer)
	work.timer = setTimeout(() => save(work), wait)
}

async function save(work: Work, leaving = false): Promise<void> {
	if ((work.underWay && !leaving) || !isUnsaved(work)) return
	clearTimeout(work.timer)
	const body = work.page.read()
	const number = ++work.latest
	work.underWay = true
	show(work, { state: 'saving' })
	remember(work, body)
	const answer = await work.page.send(body, leaving).catch(() => null)
	const read = answer && (await answer.json().catch(() => null))
	if (number !== work.latest) return
	work.underWay = false
	if (answer?.ok && typeof read?.drawn === 'string') return stored(work, contentOf(body), read)
	if (answer?.status === 401) return show(work, { state: 'signedOut' })
	if (answer && isFinal(answer.status)) {
		const { status } = answer
		const reason: Reason | undefined = read?.reason
		return show(work, { state: 'refused', status, reason: reason ?? 'invalid' })
	}
	tryAgain(work)
}

/** Repeating the request would be refused again. */
const isFinal = (status: number) => [403, 404, 409, 413, 422].includes(status)

/** Until the response arrives, it is unknown whether the content is stored: finding it stored later is no conflict. */
function remember(work: Work, body: FormData) {
	const [base = new Map<string, string>(), ...tried] = readDrawn(body.get('drawn'))
	const { drawn: _, conflict: __, ...values } = formValues(body)
	const now = printDrawn([fingerprint(values)])
	const others = tried.filter((one) => printDrawn([one]) !== now)
	work.page.setDrawn(printDrawn([base, ...others, ...readDrawn(now)]))
}

type Answer = { drawn: string; savedAt: string; conflicts: Difference[] }

function stored(work: Work, content: string, { drawn, savedAt, conflicts }: Answer) {
	work.kept = content
	work.failures = 0
	work.page.setDrawn(drawn)
	show(work, conflicts.length > 0 ? { state: 'conflict', conflicts } : { state: 'saved', at: savedAt })
	changed(work, TYPING_PAUSE)
}

function tryAgain(work: Work) {
	const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** work.failures)
	work.failures += 1
	show(work, { state: work.page.isOnline() ? 'failed' : 'offline' })
	saveIn(work, wait)
}

/** The reader has seen the other answer: from now on the page is based on it. */
function keepYours(work: Work, name: string, seen: string) {
	const drawn = readDrawn(work.page.read().get('drawn'))
	work.page.setDrawn(printDrawn(withSeen(drawn, name, readDrawn(seen)[0] ?? new Map())))
	work.kept = ''
	return save(work)
}
