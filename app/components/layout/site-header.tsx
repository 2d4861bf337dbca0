import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import type { ActingRole } from '#workflows/roles.ts'
import { LocalDate } from '../ui/local-date.tsx'
import standInLinesStyles from './acting-for-lines.module.css'
import { addresses, places, placesOf } from './navigation.ts'
import { LanguageChoice } from './site-footer.tsx'
import styles from './site-header.module.css'

type Person = { name: string; role: ActingRole; actingFor: readonly (ActingFor & { role: ActingRole })[] }
type SiteHeaderProps = { person: Person | null; sampleWorld: boolean; inbox: boolean }

/** The header of every page: operator, navigation, language. */
export function SiteHeader({ person, sampleWorld, inbox }: SiteHeaderProps) {
	const t = useTranslations('common')
	return (
		<header className={styles.header}>
			{sampleWorld && (
				<p className={styles.sample}>
					<strong>{t('sampleWorld.title')}</strong> {t('sampleWorld.body')}
				</p>
			)}
			<div className={styles.bar}>
				<a className={styles.name} href={person ? addresses[places[person.role][0] ?? 'work'] : '/'}>
					{t('siteName')}
				</a>
				<LanguageChoice />
			</div>
			<div className={styles.under}>
				<Navigation person={person} inbox={inbox} />
				<Account person={person} />
			</div>
			<ActingForLines posts={person?.actingFor ?? []} />
		</header>
	)
}

function Navigation({ person, inbox }: Pick<SiteHeaderProps, 'person' | 'inbox'>) {
	const t = useTranslations('common.navigation')
	const { pathname } = useLocation()
	const links = (person ? placesOf(person) : []).map((place) => ({
		href: addresses[place],
		label: t(place),
	}))
	if (inbox) links.push({ href: '/dev/inbox', label: t('inbox') })
	if (links.length === 0) return null
	return (
		<nav className={styles.navigation} aria-label={t('label')}>
			<ul>
				{links.map(({ href, label }) => (
					<li key={href}>
						<a href={href} aria-current={currentMark(pathname, href)}>
							{label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}

const currentMark = (pathname: string, href: string) => {
	if (pathname === href) return 'page'
	return pathname.startsWith(`${href}/`) ? 'true' : undefined
}

function Account({ person }: { person: Person | null }) {
	const t = useTranslations('common')
	if (!person)
		return (
			<a className={styles.signIn} href="/sign-in">
				{t('navigation.signIn')}
			</a>
		)
	return (
		<form className={styles.account} method="post" action="/sign-out">
			<span>
				<a href="/account">
					<bdi>{person.name}</bdi>
				</a>{' '}
				<span className={styles.role}>{t(`roles.${person.role}`)}</span>
			</span>
			<button type="submit">{t('navigation.signOut')}</button>
		</form>
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
				<p key={id} className={standInLinesStyles.line}>
					{t.rich('standsIn', { name: () => <bdi>{name}</bdi>, day: () => <LocalDate value={until} /> })}
				</p>
			),
	)
}
