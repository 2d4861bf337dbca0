import { useSearchParams } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { fromWork, isFromWork, workLeft } from '#app/forms/work-run.ts'
import { Notice } from '../ui/notice.tsx'

/** Says that the step was taken and that this is the next item of the worklist, with the number of those left. */
export function WorkRunNotice() {
	const t = useTranslations('work.landing')
	const [query] = useSearchParams()
	const left = workLeft(query)
	if (!left) return null
	return (
		<Notice tone="success" title={t(left.isMore ? 'many' : 'next', { left: left.count })}>
			<a href="/work">{t('list')}</a>
		</Notice>
	)
}

/** Keeps an address on the way through My work, where the reader is on it. */
export function useWorkRun(): (path: string) => string {
	const [query] = useSearchParams()
	return (path) => (isFromWork(query) ? fromWork(path) : path)
}
