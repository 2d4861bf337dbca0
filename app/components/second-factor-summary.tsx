import { useTranslations } from 'use-intl/react'
import { LocalDate } from './local-date.tsx'
import { Panel } from './panel.tsx'

/** For the page of an account: whether a second factor is set up, and the way to it. Needs the words `secondFactor.summary`. */
export function SecondFactorSummary({ since }: { since: Date | string | null }) {
	const t = useTranslations('secondFactor.summary')
	return (
		<Panel title={t('title')} id="second-factor">
			<p>{since ? t.rich('on', { when: () => <LocalDate value={since} /> }) : t('off')}</p>
			<p>
				<a href="/account/factors">{t('link')}</a>
			</p>
		</Panel>
	)
}
