import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import styles from './notifications-link.module.css'

/** New notifications are counted up to one more than this. */
const MOST_SHOWN = 99

/** The reader's notifications, with the number of those that came since the list was last opened. */
export function NotificationsLink({ count }: { count: number }) {
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
