/** Whether a text can be the id of a row: PostgreSQL refuses the question otherwise. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
