import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

type ReturnedNoticeProps = { requestId: string; at: string | Date; note: string }

/** The draft came back from the focal point: when, why, and where to see what has changed since. */
export function ReturnedNotice({ requestId, at, note }: ReturnedNoticeProps) {
	const t = useTranslations('tasks.returned')
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t.rich('when', { when: () => <LocalDate value={at} withTime /> })}</p>
			{note && (
				<p>
					<UserText block>{note}</UserText>
				</p>
			)}
			<p>
				<a href={`/requests/${requestId}/filing#changes`}>{t('changes')}</a>
			</p>
		</Notice>
	)
}
