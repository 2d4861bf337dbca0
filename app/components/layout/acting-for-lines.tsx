import { useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './acting-for-lines.module.css'

/** One deputyship of the reader: the person replaced, and its last day. */
export type ActingFor = { id: string; name?: string; until?: Date }

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
