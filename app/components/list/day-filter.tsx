import type { ListAddress } from '#app/forms/lists/list-address.ts'
import styles from './day-filter.module.css'

type DayFilterProps = { filter: { name: string; label: string }; address: ListAddress }

/** A filter of a list by one day. Without a control for days, a browser takes any way of writing one. */
export function DayFilter({ filter: { name, label }, address }: DayFilterProps) {
	return (
		<label className={styles.day}>
			{label}
			<input type="date" name={name} defaultValue={address.filters[name]?.[0]} />
		</label>
	)
}
