import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

/** The focal point did not clear the answers: when, and why. */
export function AnswersReturned({ at, note }: { at: string | Date; note: string }) {
	const t = useTranslations('clarification.returned')
	return (
		<Notice tone="warning" title={t('title')}>
			<p>{t.rich('when', { when: () => <LocalDate value={at} withTime /> })}</p>
			{note && (
				<p>
					<UserText block>{note}</UserText>
				</p>
			)}
		</Notice>
	)
}
