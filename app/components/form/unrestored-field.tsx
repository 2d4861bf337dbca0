/**
 * A hidden field that a browser must not restore to its value from before the page was loaded again, as Firefox
 * does. Only a field that could be seen may say so, hence no hidden input.
 */
export const UnrestoredField = ({ name, value }: { name: string; value: string }) => (
	<textarea hidden readOnly name={name} defaultValue={value} autoComplete="off" />
)
