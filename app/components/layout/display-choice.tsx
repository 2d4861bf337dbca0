import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { languages, ownNames } from '#workflows/languages.ts'
import { type Appearance, appearances } from './appearance.ts'
import styles from './display-choice.module.css'

/** The six languages, each by its own name. */
export function LanguageChoice() {
	const t = useTranslations('common.language')
	const options = languages.map((value) => ({ value, label: ownNames[value], lang: value }))
	return <Choice name="language" label={t('choose')} options={options} current={useLanguage()} />
}

/** Light or dark pages, or as the device asks for. */
export function AppearanceChoice({ current }: { current: Appearance }) {
	const t = useTranslations('common.appearance')
	const options = appearances.map((value) => ({ value, label: t(value) }))
	return <Choice name="appearance" label={t('choose')} options={options} current={current} />
}

type ChoiceProps = {
	/** Of the field, and of the address that keeps the choice. */
	name: 'language' | 'appearance'
	label: string
	options: readonly { value: string; label: string; lang?: string }[]
	current: string
}

/** Buttons of one form, of which one is chosen; the page is shown again with the choice. */
function Choice({ name, label, options, current }: ChoiceProps) {
	const { pathname, search } = useLocation()
	return (
		<form className={styles.choice} method="post" action={`/${name}`} aria-label={label}>
			<input type="hidden" name="to" value={pathname + search} />
			{options.map(({ value, label, lang }) => (
				<button
					key={value}
					type="submit"
					name={name}
					value={value}
					lang={lang}
					aria-current={value === current ? 'true' : undefined}
				>
					<bdi>{label}</bdi>
				</button>
			))}
		</form>
	)
}
