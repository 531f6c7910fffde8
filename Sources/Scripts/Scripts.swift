/// Scripts of users and what they need to run.
package enum Scripts {}
