import { useFormatter, useTranslations } from 'use-intl/react'
import type { ListedJob } from '#app/domain/jobs/get-jobs.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'

type Named = Pick<ListedJob, 'list' | 'format'>
type HowFar = Pick<ListedJob, 'status' | 'done' | 'total'>
/** Dates are texts once the page has them from its server. */
type Times = { startedAt: Date | string | null; endedAt: Date | string | null }

/** How a job is called: the list, and the format of its file. */
export function useJobName() {
	const t = useTranslations('jobs')
	const lists = useSay('lists.titles')
	return ({ list, format }: Named) => {
		const known = wordOf(lists, list, list) // one of another release has no words
		return t('name', { list: known, format: format.toUpperCase() })
	}
}

/** The status of a job, with the rows that are written while it runs. */
export function useHowFar() {
	const t = useTranslations('jobs')
	const format = useFormatter()
	return ({ status, done, total }: HowFar) => {
		if (status === 'done') return `${t('statuses.done')} · ${t('rows', { count: done })}`
		if (status !== 'running') return t(`statuses.${status}`)
		const rows = { done: format.number(done), total: format.number(Math.max(done, total)) }
		return `${t('statuses.running')} · ${t('progress', rows)}`
	}
}

/** How long a job has run, in minutes and seconds; `at` is the moment of the page. */
export function useDuration(at: Date | string) {
	const t = useTranslations('jobs')
	return ({ startedAt, endedAt }: Times) => {
		if (!startedAt) return ''
		const end = new Date(endedAt ?? at).getTime()
		const seconds = Math.max(0, Math.round((end - new Date(startedAt).getTime()) / 1000))
		return t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
	}
}
