import { useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Notice } from '../ui/notice.tsx'

type OwnReturnedMailProps = { bad: { address: string; since: Date } | null }

/** Tells a reader that letters to their own address come back, with both ways to put it right. */
export function OwnReturnedMail({ bad }: OwnReturnedMailProps) {
	const t = useTranslations('cameBack.own')
	if (!bad) return null
	return (
		<Notice tone="warning" title={t('title')}>
			<p>
				{t.rich('body', {
					day: () => <LocalDate value={bad.since} />,
					address: () => <bdi dir="ltr">{bad.address}</bdi>,
				})}
			</p>
			<p>
				<a href="/account/address">{t('change')}</a>
			</p>
			<form method="post" action="/account?index">
				<Button tone="secondary">{t('again')}</Button>
			</form>
		</Notice>
	)
}
