import { useTranslations } from 'use-intl/react'
import { hasWords } from '#app/i18n/use-say.ts'
import type { Reason } from '#app/platform/reasons.ts'

type RejectedForm = {
	errors?: Record<string, string> | undefined
	typed: Record<string, unknown>
}
type Answer = RejectedForm | { problem: RejectedForm } | undefined

/** The response for the form with this `intent`, on a page with several; undefined where another one was sent. */
export function sentForm(answer: unknown, intent: string): RejectedForm | undefined {
	const known = answer as Answer // of an action of the same route
	const given = known && ('problem' in known ? known.problem : known)
	if (!given || [given.typed?.intent].flat()[0] !== intent) return undefined
	return given
}

/** A refusal in words. Why a file is not taken is said where files are sent. */
export function useRefusal() {
	const t = useTranslations('refusals')
	const reasonIn = useReason()
	return (reason: Reason) => reasonIn(reason) ?? t('invalid')
}

/** A refusal in words, where this page has them: it may carry only those it needs. */
export function useReason() {
	const refusals = useTranslations('refusals')
	const form = useTranslations('form')
	const wait = useWait()
	return (reason: Reason) => {
		if (hasWords(refusals, reason)) return refusals(reason)
		return wait(reason)?.body ?? (hasWords(form, reason) ? form(reason) : undefined)
	}
}

/** Why and how long to wait after a refusal by a limit: `tooOften:3` may be tried again in three minutes. */
export function useWait() {
	const t = useTranslations('common.errors')
	return (reason: unknown) => {
		const [, limit, minutes] = /^(tooOften|tooMuchWork):(\d+)$/.exec(String(reason)) ?? []
		const word = limit as 'tooOften' | 'tooMuchWork' | undefined // as the pattern says
		return word && { title: t(`${word}.title`), body: t(`${word}.body`, { minutes: Number(minutes) }) }
	}
}

type Row = { outcome: 'done' | 'already' | 'stale' | 'gone' } | { outcome: 'refused'; reason: Reason }

/** The outcome of one of many rows, in words. */
export function useOutcome() {
	const t = useTranslations('workload.results')
	const refusal = useRefusal()
	return (row: Row) =>
		row.outcome === 'refused' ? t('refused', { reason: refusal(row.reason) }) : t(row.outcome)
}
