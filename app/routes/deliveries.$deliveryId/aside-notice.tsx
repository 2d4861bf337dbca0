import { useFormatter, useTranslations } from 'use-intl/react'
import { StatedList } from '#app/components/record/stated-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Course } from './course-panels.tsx'

const stopped = new Set(['lostOrDamaged', 'misuseReported'])

/** Why the delivery is interrupted, with what the step stated. */
export function AsideNotice({ aside }: Pick<Course, 'aside'>) {
	const t = useTranslations('delivery.aside')
	const events = useTranslations('events')
	const format = useFormatter()
	if (!aside) return null
	const { as, since, fields } = aside
	const date =
		since &&
		format.dateTime(new Date(since), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (
		<Notice tone={stopped.has(as) ? 'danger' : 'warning'} title={t(`${as}.title`)}>
			<p>{t(`${as}.body`)}</p>
			{date && <p suppressHydrationWarning>{t('since', { date })}</p>}
			<StatedList
				fields={fields}
				labelOf={(name) => events(`fields.${name}` as Parameters<typeof events>[0])}
			/>
		</Notice>
	)
}

/** The first step waits for headquarters; shown to those who would take it. */
export function LateStartNotice({ underReview }: { underReview: boolean }) {
	const t = useTranslations('needs.startReview')
	if (!underReview) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t('body')}</p>
		</Notice>
	)
}
