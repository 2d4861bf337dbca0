import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { languages, ownNames } from '#workflows/languages.ts'
import languageChoiceStyles from './language-choice.module.css'
import styles from './site-footer.module.css'

/** The operator of this instance, and the note on what a request is not. */
export function SiteFooter({ operator }: { operator?: { name: string; address: string } }) {
	const t = useTranslations('common')
	return (
		<footer className={styles.footer}>
			<div>
				<p>{t('voluntary')}</p>
				<p>
					<a href="/verify">{t('checkReceipt')}</a>
				</p>
				<p>
					<a href="/certificates/verify">{t('checkCertificate')}</a>
				</p>
				{operator && (
					<p>
						{t('operatedBy', { operator: operator.name })}
						{operator.address && (
							<>
								<br />
								<bdi>{operator.address}</bdi>
							</>
						)}
					</p>
				)}
			</div>
		</footer>
	)
}

/** The six languages, each by its own name, as six buttons of one form. */
export function LanguageChoice() {
	const t = useTranslations('common.language')
	const current = useLanguage()
	const { pathname, search } = useLocation()
	return (
		<form className={languageChoiceStyles.choice} method="post" action="/language" aria-label={t('choose')}>
			<input type="hidden" name="to" value={pathname + search} />
			{languages.map((language) => (
				<button
					key={language}
					type="submit"
					name="language"
					value={language}
					lang={language}
					aria-current={language === current ? 'true' : undefined}
				>
					<bdi>{ownNames[language]}</bdi>
				</button>
			))}
		</form>
	)
}
