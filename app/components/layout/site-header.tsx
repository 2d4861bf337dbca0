import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ActingRole } from '#workflows/roles.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { AccountMenu, LanguageChoice } from './account-menu.tsx'
import type { Appearance } from './appearance.ts'
import { MainNavigation } from './main-navigation.tsx'
import { addresses, placesOf } from './navigation.ts'
import searchBoxStyles from './search-box.module.css'
import styles from './site-header.module.css'

/** Searches everything that the reader may see, from every page. */
function SearchBox() {
	const t = useTranslations('common')
	return (
		<search className={searchBoxStyles.search}>
			<form action="/search">
				<span className={searchBoxStyles.loupe} aria-hidden="true" />
				<input
					type="search"
					name="q"
					aria-label={t('navigation.search')}
					placeholder={t('navigation.search')}
					dir="auto"
					maxLength={300}
				/>
				<button type="submit">{t('actions.search')}</button>
			</form>
		</search>
	)
}

/** New notifications are counted up to one more than this. */
const MOST_SHOWN = 99

/** The reader's notifications, with the number of those that came since the list was last opened. */
function NotificationsLink({ count }: { count: number }) {
	const t = useTranslations('common')
	const { pathname } = useLocation()
	const isHere = pathname === '/notifications'
	// The list itself makes them known.
	const fresh = isHere ? 0 : count
	const shown = Math.min(fresh, MOST_SHOWN)
	const number = fresh > MOST_SHOWN ? t('orMore', { count: String(shown) }) : String(shown)
	return (
		<a
			className={styles.link}
			href="/notifications"
			aria-label={fresh > 0 ? t('navigation.newNotifications', { number }) : t('navigation.notifications')}
			title={t('navigation.notifications')}
			aria-current={isHere ? 'page' : undefined}
		>
			<span className={styles.bell} aria-hidden="true" />
			{fresh > 0 && (
				<span className={styles.number} aria-hidden="true">
					{number}
				</span>
			)}
		</a>
	)
}

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

/** One deputyship of the reader: the person replaced, and its last day. */
type ActingFor = { id: string; name?: string; until?: Date }

/** All deputyships of the reader, shown on every page, one per line. */
export function ActingForLines({ posts }: { posts: readonly ActingFor[] }) {
	const t = useTranslations('common')
	return posts.map(
		({ id, name, until }) =>
			until && (
				<p key={id} className={styles.line}>
					{t.rich('standsIn', { name: () => <bdi>{name}</bdi>, day: () => <LocalDate value={until} /> })}
				</p>
			),
	)
}
