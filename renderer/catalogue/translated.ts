/** The same sentences in another language. */
export type Translated<Chinese> = Readonly<Record<keyof Chinese, string>>;
