import type { ReactNode } from 'react'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { FieldGroup } from '../form/field.tsx'
import type { FieldProps } from '../form/form-context.ts'
import { RowsField } from '../form/rows-field.tsx'
import { useSectionFrame } from './section-context.ts'
import styles from './section-fields.module.css'
import { useFieldWords } from './use-field-words.ts'

type Draw = (field: FieldSpec, name: string) => ReactNode
type GroupSpecProps = { field: FieldSpec; props: FieldProps; children: Draw }

/** Several fields under one name. */
export function GroupSpec({ field, props: { name, label, hint, help }, children }: GroupSpecProps) {
	return (
		<FieldGroup title={label} hint={hint} help={help}>
			<InnerFields fields={field.fields ?? []} of={name} draw={children} />
		</FieldGroup>
	)
}

/** The same few fields several times. */
export function RowsSpec({ field, props, children }: GroupSpecProps) {
	const { section } = useSectionFrame()
	const words = useFieldWords(section)
	const addLabel = words.add(props.name)
	return (
		<RowsField
			{...props}
			rowLabel={(number) => words.row(props.name, number)}
			{...(addLabel && { addLabel })}
			{...(field.max !== undefined && { maxRows: field.max })}
		>
			{(row) => <InnerFields fields={field.fields ?? []} of={row} draw={children} />}
		</RowsField>
	)
}

/** A choice of more options than these is a list that opens. */
export const MAX_OPTIONS_IN_VIEW = 7

/** Long texts, and options, whose height would leave what is beside them without its line. */
function needsRoom({ control, codes = [], max = 0 }: FieldSpec) {
	if (control === 'choice') return codes.length <= MAX_OPTIONS_IN_VIEW
	return ['text', 'choices', 'tick'].includes(control) || (control === 'line' && max > 150)
}

function InnerFields({ fields, of, draw }: { fields: readonly FieldSpec[]; of: string; draw: Draw }) {
	return (
		<div className={styles.row}>
			{fields.map((field) => (
				<div key={field.name} className={needsRoom(field) ? styles.wide : undefined}>
					{draw(field, `${of}.${field.name}`)}
				</div>
			))}
		</div>
	)
}
