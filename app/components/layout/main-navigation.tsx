import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import styles from './main-navigation.module.css'
import menuStyles from './menu.module.css'
import { addresses, type NavItem } from './navigation.ts'

/** How many places stand beside each other; the others are under "More". */
const MOST = 4

type Link = { href: string; label: string }

/** The parts of the site: in one row, or as a menu where there is no room for it. */
export function MainNavigation({ places, inbox }: { places: readonly NavItem[]; inbox: boolean }) {
	const t = useTranslations('common.navigation')
	const links: Link[] = places.map((place) => ({ href: addresses[place], label: t(place) }))
	if (inbox) links.push({ href: '/dev/inbox', label: t('inbox') })
	if (links.length === 0) return null
	const folded = links.length > MOST + 1 ? links.slice(MOST) : []
	return (
		<details className={styles.places}>
			<summary>
				<span>{t('menu')}</span>
			</summary>
			<nav aria-label={t('label')}>
				<ul>
					{links.slice(0, links.length - folded.length).map((link) => (
						<li key={link.href}>
							<PlaceLink {...link} />
						</li>
					))}
					{folded.length > 0 && (
						<li>
							<More links={folded} />
						</li>
					)}
				</ul>
			</nav>
		</details>
	)
}

function More({ links }: { links: readonly Link[] }) {
	const t = useTranslations('common.navigation')
	const { pathname } = useLocation()
	const isHere = links.some(({ href }) => currentMark(pathname, href) !== undefined)
	return (
		<details className={`${menuStyles.menu} ${styles.more}`} name="menu">
			<summary data-here={isHere || undefined}>{t('more')}</summary>
			<div>
				{links.map((link) => (
					<PlaceLink key={link.href} {...link} />
				))}
			</div>
		</details>
	)
}

function PlaceLink({ href, label }: Link) {
	const { pathname } = useLocation()
	return (
		<a href={href} aria-current={currentMark(pathname, href)}>
			{label}
		</a>
	)
}

const currentMark = (pathname: string, href: string) => {
	if (pathname === href) return 'page'
	return pathname.startsWith(`${href}/`) ? 'true' : undefined
}
