import styles from './cell-field.module.css'
import type { Option } from './choice-group.tsx'
import { FieldNotes } from './field.tsx'
import { asText, useField } from './form-context.ts'
import { numberInput } from './text-field.tsx'
import { HiddenCharacters } from './typed-text.tsx'

type CellProps = { name: string; label: string }

/** A field in a cell of a table: named by its row and column on the page, by `label` for screen readers. */
export function CellField({ name, label, number = false }: CellProps & { number?: boolean }) {
	const field = useField({ name })
	return (
		<>
			<FieldNotes field={field} />
			<input
				type="text"
				{...(number ? numberInput(field.registered) : field.registered)}
				{...field.described}
				id={field.id}
				dir={number ? 'ltr' : 'auto'}
				autoComplete="off"
				className={number ? styles.number : styles.text}
				aria-label={label}
				defaultValue={asText(field.value)}
			/>
			{!number && <HiddenCharacters name={name} controlId={field.id} stored={asText(field.value)} />}
		</>
	)
}

/** The same with one of a few options. */
export function CellSelect({ name, label, options }: CellProps & { options: readonly Option[] }) {
	const field = useField({ name })
	return (
		<>
			<FieldNotes field={field} />
			<select
				{...field.registered}
				{...field.described}
				id={field.id}
				className={styles.text}
				aria-label={label}
				defaultValue={asText(field.value)}
			>
				{options.map(({ value, label }) => (
					<option key={value} value={value}>
						{label}
					</option>
				))}
			</select>
		</>
	)
}
