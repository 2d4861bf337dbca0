import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import styles from './notifications-link.module.css'

/** New notifications are counted up to one more than this. */
const MOST_SHOWN = 99

/** The reader's notifications, with the number of those that came since the list was last opened. */
export function NotificationsLink({ count }: { count: number }) {
	const t = useTranslations('common')
	const { pathname } = useLocation()
	const shown = Math.min(count, MOST_SHOWN)
	const number = count > MOST_SHOWN ? t('orMore', { count: String(shown) }) : String(shown)
	return (
		<a
			className={styles.link}
			href="/notifications"
			aria-label={count > 0 ? t('navigation.newNotifications', { number }) : t('navigation.notifications')}
			title={t('navigation.notifications')}
			aria-current={pathname === '/notifications' ? 'page' : undefined}
		>
			<span className={styles.bell} aria-hidden="true" />
			{count > 0 && (
				<span className={styles.number} aria-hidden="true">
					{number}
				</span>
			)}
		</a>
	)
}
