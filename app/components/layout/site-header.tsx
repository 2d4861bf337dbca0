import { useTranslations } from 'use-intl/react'
import type { ActingRole } from '#workflows/roles.ts'
import { AccountMenu } from './account-menu.tsx'
import { type ActingFor, ActingForLines } from './acting-for-lines.tsx'
import type { Appearance } from './appearance.ts'
import { LanguageChoice } from './display-choice.tsx'
import { MainNavigation } from './main-navigation.tsx'
import { addresses, placesOf } from './navigation.ts'
import { NotificationsLink } from './notifications-link.tsx'
import { SearchBox } from './search-box.tsx'
import styles from './site-header.module.css'

type Person = {
	name: string
	role: ActingRole
	actingFor: readonly (ActingFor & { role: ActingRole })[]
	newNotices: number
}
type SiteHeaderProps = {
	person: Person | null
	sampleWorld: boolean
	inbox: boolean
	appearance: Appearance
}

/** The header of every page in one row: where one can go, what one looks for, who is signed in. */
export function SiteHeader({ person, sampleWorld, inbox, appearance }: SiteHeaderProps) {
	const t = useTranslations('common')
	const places = person ? placesOf(person) : []
	return (
		<header className={styles.header}>
			{sampleWorld && (
				<p className={styles.sample}>
					<strong>{t('sampleWorld.title')}</strong> {t('sampleWorld.body')}
				</p>
			)}
			<div className={styles.row}>
				<a className={styles.name} href={person ? addresses[places[0] ?? 'work'] : '/'} title={t('siteName')}>
					{t('shortName')}
				</a>
				<MainNavigation places={places} inbox={inbox} />
				{person && <SearchBox />}
				{person && <NotificationsLink count={person.newNotices} />}
				{person ? <AccountMenu name={person.name} role={person.role} appearance={appearance} /> : <Visitor />}
			</div>
			<ActingForLines posts={person?.actingFor ?? []} />
		</header>
	)
}

/** For those who have not signed in every language is one press away. */
function Visitor() {
	const t = useTranslations('common.navigation')
	return (
		<div className={styles.visitor}>
			<LanguageChoice />
			<a className={styles.signIn} href="/sign-in">
				{t('signIn')}
			</a>
		</div>
	)
}
