import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { type Language, languages, ownNames } from '#app/i18n/languages.ts'
import styles from './workbook.module.css'

/** The form with what the draft says, in each of the six languages, and empty in the language of the request. */
export function DownloadPanel({ address, filingLanguage }: { address: string; filingLanguage: Language }) {
	const t = useTranslations('workbook.page.download')
	return (
		<Panel title={t('title')}>
			<p>{t('body')}</p>
			<ul className={styles.languages}>
				{languages.map((language) => (
					<li key={language}>
						<LinkButton
							href={`${address}?language=${language}`}
							hrefLang={language}
							tone="secondary"
							download
						>
							<span>
								<bdi lang={language}>{ownNames[language]}</bdi> (XLSX)
							</span>
						</LinkButton>
					</li>
				))}
			</ul>
			<p>
				<a href={`${address}?language=${filingLanguage}&empty=yes`} hrefLang={filingLanguage} download>
					{t('empty')}
				</a>
			</p>
		</Panel>
	)
}
