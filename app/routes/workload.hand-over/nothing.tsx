import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/empty.tsx'
import type { HandOverPreview } from '#app/domain/transfers/preview-hand-over.server.ts'

/** Why there is nothing to confirm yet, and what to do about it. */
export function HandOverNothing({ from, to, people, rows }: HandOverPreview) {
	const t = useTranslations('workload.handOver')
	if (people.length < 2)
		return (
			<Empty title={t('nobody.title')}>
				<p>{t('nobody.body')}</p>
			</Empty>
		)
	if (from && rows.length === 0)
		return (
			<Empty title={t('empty.title', { name: `\u2068${from.name}\u2069` })}>
				<p>{t('empty.body')}</p>
			</Empty>
		)
	return from && to ? null : <p>{t('chooseBoth')}</p>
}
