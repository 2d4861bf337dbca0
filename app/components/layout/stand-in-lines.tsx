import { useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './stand-in-lines.module.css'

/** Somebody whose post the reader fills as well, and the end of that time. */
export type StandIn = { id: string; name?: string; until?: Date }

/** For whom the reader stands in, and until which day: a line for each, on every page. */
export function StandInLines({ posts }: { posts: readonly StandIn[] }) {
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
