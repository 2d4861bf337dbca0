import { useTranslations } from 'use-intl/react'

/** A refusal in words. */
export function useRefusal() {
	const t = useTranslations('refusals')
	const wait = useWait()
	return (reason: string) => {
		const key = reason as Parameters<typeof t>[0]
		return wait(reason) ?? (t.has(key) ? t(key) : t('impossible'))
	}
}

/** How long to wait, where that is why something was not done: `tooOften:3` is to be done again in three minutes. */
export function useWait() {
	const t = useTranslations('common.errors.tooOften')
	return (reason: string | undefined) => {
		const [, minutes] = /^tooOften:(\d+)$/.exec(reason ?? '') ?? []
		return minutes ? t('body', { minutes: Number(minutes) }) : undefined
	}
}

type Row = { outcome: 'done' | 'already' | 'stale' | 'gone' } | { outcome: 'refused'; reason: string }

/** What became of one of many rows, in words. */
export function useOutcome() {
	const t = useTranslations('workload.results')
	const refusal = useRefusal()
	return (row: Row) =>
		row.outcome === 'refused' ? t('refused', { reason: refusal(row.reason) }) : t(row.outcome)
}
