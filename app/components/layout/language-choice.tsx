import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { languages, ownNames } from '#app/i18n/languages.ts'
import { useLanguage } from '#app/i18n/provider.tsx'
import styles from './language-choice.module.css'

/** The six languages, each by its own name, as six buttons of one form. */
export function LanguageChoice() {
	const t = useTranslations('common.language')
	const current = useLanguage()
	const { pathname, search } = useLocation()
	return (
		<form className={styles.choice} method="post" action="/language" aria-label={t('choose')}>
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
