/// State machines.
package enum StatesLanguage {}
