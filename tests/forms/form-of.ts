type Value = string | number | boolean | Value[] | { [name: string]: Value }

/** Returns the form of a page with these values: dotted names, one entry for each of several values. */
export function formOf(values: Record<string, unknown>): FormData {
	const form = new FormData()
	for (const [name, value] of Object.entries(values)) append(form, name, value as Value)
	return form
}

function append(form: FormData, name: string, value: Value) {
	if (Array.isArray(value)) {
		for (const [index, one] of value.entries())
			append(form, typeof one === 'object' ? `${name}.${index}` : name, one)
	} else if (typeof value === 'object') {
		for (const [part, one] of Object.entries(value)) append(form, `${name}.${part}`, one)
	} else if (typeof value === 'boolean') {
		if (value) form.append(name, 'on') // an unticked box sends nothing
	} else form.append(name, String(value))
}
