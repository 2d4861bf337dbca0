import { useTranslations } from 'use-intl/react'
import type { ActingRole } from '#workflows/roles.ts'
import styles from './account-menu.module.css'
import type { Appearance } from './appearance.ts'
import { AppearanceChoice, LanguageChoice } from './display-choice.tsx'
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
