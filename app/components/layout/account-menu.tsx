import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { languages, ownNames } from '#workflows/languages.ts'
import type { ActingRole } from '#workflows/roles.ts'
import styles from './account-menu.module.css'
import { type Appearance, appearances } from './appearance.ts'
import menuStyles from './menu.module.css'

type AccountMenuProps = { name: string; role: ActingRole; appearance: Appearance }

/** Who is signed in, and what concerns this person alone: account, e-mails, language, appearance, the way out. */
export function AccountMenu({ name, role, appearance }: AccountMenuProps) {
	const t = useTranslations('common')
	return (
		<details className={`${menuStyles.menu} ${menuStyles.end} ${styles.account}`} name="menu">
			<summary>
				<span aria-hidden="true">{initialsOf(name)}</span>
				<bdi>{name}</bdi>
			</summary>
			<div>
				<p className={styles.who}>
					<bdi>{name}</bdi>
					<br />
					{t(`roles.${role}`)}
				</p>
				<a href="/account">{t('navigation.account')}</a>
				<a href="/account/email-settings">{t('navigation.emailSettings')}</a>
				<p className={styles.part}>{t('language.choose')}</p>
				<LanguageChoice />
				<p className={styles.part}>{t('appearance.choose')}</p>
				<AppearanceChoice current={appearance} />
				<form className={styles.out} method="post" action="/sign-out">
					<button type="submit">{t('navigation.signOut')}</button>
				</form>
			</div>
		</details>
	)
}

/** The first letters of the first and the last name, as people sign papers. */
function initialsOf(name: string): string {
	const names = name.split(/\s+/).filter((part) => /^\p{L}/u.test(part))
	const ends = names.length > 1 ? [names[0], names.at(-1)] : names
	return ends.map((part = '') => [...part][0] ?? '').join('')
}

/** The six languages, each by its own name. */
export function LanguageChoice() {
	const t = useTranslations('common.language')
	const options = languages.map((value) => ({ value, label: ownNames[value], lang: value }))
	return <Choice name="language" label={t('choose')} options={options} current={useLanguage()} />
}

/** Light or dark pages, or as the device asks for. */
function AppearanceChoice({ current }: { current: Appearance }) {
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
