import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { languages, ownNames } from '#workflows/languages.ts'
import { type Appearance, appearances } from './appearance.ts'
import styles from './display-choice.module.css'

/** The six languages, each by its own name, as six buttons of one form. */
export function LanguageChoice() {
	const t = useTranslations('common.language')
	const current = useLanguage()
	return (
		<Choice action="/language" label={t('choose')}>
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
		</Choice>
	)
}

/** Light or dark pages, or as the device asks for. */
export function AppearanceChoice({ current }: { current: Appearance }) {
	const t = useTranslations('common.appearance')
	return (
		<Choice action="/appearance" label={t('choose')}>
			{appearances.map((appearance) => (
				<button
					key={appearance}
					type="submit"
					name="appearance"
					value={appearance}
					aria-current={appearance === current ? 'true' : undefined}
				>
					{t(appearance)}
				</button>
			))}
		</Choice>
	)
}

type ChoiceProps = { action: string; label: string; children: ReactNode }

/** Buttons of which one is chosen; the page is shown again with the choice. */
function Choice({ action, label, children }: ChoiceProps) {
	const { pathname, search } = useLocation()
	return (
		<form className={styles.choice} method="post" action={action} aria-label={label}>
			<input type="hidden" name="to" value={pathname + search} />
			{children}
		</form>
	)
}
